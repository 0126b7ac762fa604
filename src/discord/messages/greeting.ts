import type { Engine } from '../../answering/engine.ts';
import { text } from '../../text.ts';

/** For somebody who calls the bot without asking anything: how to ask, with the edition's first question as example. */
export function greeting(engine: Engine): string {
  const [first] = engine.facts();
  return text.reply.hello(engine.knowledge.source.subject, first?.question);
}
