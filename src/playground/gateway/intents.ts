/** Discord's intent bits. */
export const intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageTyping: 1 << 11,
  directMessages: 1 << 12,
  directMessageTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

const known = [...Array(17).keys(), 20, 21, 24, 25].reduce((bits, bit) => bits | (1 << bit), 0);

/** The close code that the intents earn: 4013 invalid, 4014 not granted to the application. */
export function intentProblem(intents: number, messageContent: boolean): 4013 | 4014 | undefined {
  if (!Number.isSafeInteger(intents) || intents < 0 || (intents & ~known) !== 0) return 4013;
  const privileged = intent.guildMembers | intent.guildPresences | intent.messageContent;
  const granted = messageContent ? intent.messageContent : 0;
  return (intents & privileged & ~granted) === 0 ? undefined : 4014;
}
