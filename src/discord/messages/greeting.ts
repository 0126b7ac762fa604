import type { Engine } from '../../answering/engine.ts';
import { words } from '../../answering/text/tokens.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';

/** For somebody who calls the bot without asking anything: how to ask, with the edition's first question as example. */
export function greeting(engine: Engine): string {
  const [first] = engine.facts();
  return text.reply.hello(engine.knowledge.source.subject, first?.question);
}

/** The whole of a message that thanks, or that asks how to ask. */
const THANKS = new RegExp(
  '^(?:(?:ok|okay|great|cool|perfect|lovely|brilliant|nice|no|many) )?' +
    '(?:thanks?|thank (?:you|u)|thx|ty|cheers)' +
    '(?: (?:mate|bot|facts|again|a lot|so much|very much|for (?:that|this|(?:the|your) help)|x+))*$',
  'u',
);
const HELP = new RegExp(
  '^(?:help|commands?|menu|what (?:can|do) (?:you|u) (?:do|know|answer|tell me)|what can i ask(?: you| u)?|' +
    '(?:who|what) (?:are|r) (?:you|u)|how (?:do|does) (?:you|u|this|it) work|how do i use (?:you|this|it))$',
  'u',
);

/** What somebody says who asks nothing that an edition could answer. */
export type SmallTalk = 'nothing' | 'thanks' | 'help';

/** Undefined where the text may ask for something. */
export function smallTalk(question: string, engine: Engine): SmallTalk | undefined {
  if (THANKS.test(wordingKey(question))) return 'thanks';
  if (words(question).length === 0) return 'nothing';
  if (!HELP.test(wordingKey(question))) return undefined;
  const { outcome } = engine.reply({ text: question });
  return outcome === 'unknown' || outcome === 'suggestions' ? 'help' : undefined;
}

/** What the bot says to it. */
export function smallTalkText(talk: SmallTalk, engine: Engine): string {
  return talk === 'thanks' ? text.reply.welcome : greeting(engine);
}
