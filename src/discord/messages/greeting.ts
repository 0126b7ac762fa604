import type { Engine } from '../../answering/engine.ts';
import { words } from '../../answering/text/tokens.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';

/** For somebody who calls the bot without asking anything: how to ask, with the edition's first question as example. */
function greeting(engine: Engine): string {
  const [first] = engine.facts();
  return text.reply.hello(engine.knowledge.source.subject, first?.question);
}

/** The whole of a message that thanks, that asks how to ask, or that asks who answers, and by what right. */
const THANKS = new RegExp(
  '^(?:(?:good|nice|clever) bot|well done|(?:(?:ok|okay|great|cool|perfect|lovely|brilliant|nice|no|many) )?' +
    '(?:thanks?|thank (?:you|u)|thx|ty|cheers)' +
    '(?: (?:mate|bot|facts|again|a lot|so much|very much|for (?:that|this|(?:the|your) help)|x+))*)$',
  'u',
);
const HELP =
  /^(?:help|commands?|menu|what (?:can|do) you (?:do|know|answer|tell me)|what can i ask(?: you)?|how are you(?: doing)?|how (?:do|does) (?:you|this|it) work|how do i use (?:you|this|it))$/u;
const WHO = new RegExp(
  '^(?:(?:who|what) are you|what is your name|who (?:made|built|wrote|owns|runs) you|' +
    'are you (?:an? )?(?:real )?(?:ai|chat ?gpt|gpt|llm|language model|(?:ro|chat)?bot|machine|human|person|real)|' +
    '(?:your |what is (?:your|the) |what are your )?sources?|(?:are you|is this) (?:accurate|reliable|official)|' +
    'how (?:accurate|reliable|sure) are you|can (?:i|we) trust you|how do you know(?: (?:this|that|all this))?|' +
    'where (?:do|did) you (?:get|find|have) (?:this|that|it|all this|your (?:info|information|answers|facts|data)) from|' +
    'where (?:does|do) (?:this|that|your (?:info|information|answers|facts|data)) come from)$',
  'u',
);

/** What somebody says who asks nothing that an edition could answer. */
export type SmallTalk = 'nothing' | 'thanks' | 'help' | 'who';

/** Undefined where the text may ask for something. */
export function smallTalk(question: string, engine: Engine): SmallTalk | undefined {
  if (THANKS.test(wordingKey(question))) return 'thanks';
  const said = words(question).join(' ');
  if (said === '') return 'nothing';
  const talk = HELP.test(said) ? 'help' : WHO.test(said) ? 'who' : undefined;
  if (talk === undefined) return undefined;
  const { outcome, speaks } = engine.reply({ text: question });
  // "Help" is said to bots every day; "HELP!!!" is a cry.
  const isCry = outcome === 'emergency' && (speaks || question.includes('!'));
  return outcome === 'answer' || isCry ? undefined : talk;
}

/** What the bot says to it. */
export function smallTalkText(talk: SmallTalk, engine: Engine): string {
  if (talk === 'thanks') return text.reply.welcome;
  return talk === 'who' ? text.reply.who(engine.knowledge.source.subject) : greeting(engine);
}
