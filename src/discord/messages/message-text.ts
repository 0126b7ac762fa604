/** Who the bot is in a message's text: its user, and in a guild the role that Discord made for it. */
export interface OwnIds {
  readonly user: string;
  readonly role?: string | undefined;
}

/** Does the text name the bot? People pick the bot's role from Discord's list as often as the bot itself. */
export function namesBot(content: string, { user, role }: OwnIds): boolean {
  return (
    mentions(content, '@!?').includes(user) || (role !== undefined && mentions(content, '@&').includes(role))
  );
}

/** Does the text mention a person other than the bot? */
export function namesSomebodyElse(content: string, { user }: OwnIds): boolean {
  return mentions(content, '@!?').some((id) => id !== user);
}

function mentions(content: string, sigil: string): (string | undefined)[] {
  return [...content.matchAll(new RegExp(`<${sigil}(\\d+)>`, 'g'))].map(([, id]) => id);
}

/** The words that somebody asked, line by line, without Discord's markup; an empty string where there are none. */
export function questionText(content: string): string {
  const text = content
    .replace(/```[\s\S]*?```/g, ' ') // blocks of code
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:|id:)[^>\s]*>/g, ' ') // mentions, custom emoji, timestamps, commands
    .replace(/@(?:everyone|here)\b/g, ' ')
    .replace(/\[([^\]\n]+)\]\(<?https?:\/\/[^)\s]+>?\)/gi, '$1')
    .replace(/<?https?:\/\/[^\s>]+>?/gi, ' ')
    .replace(/^(?:-#|#{1,3}|>{1,3}|[-*])\s+/gm, '') // subtext, headings, quotes, lists
    .replace(/\*\*|__|~~|\|\||`/g, '')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '') // invisible and direction-forcing characters
    .replace(/(\p{M}{2})\p{M}+/gu, '$1') // letters buried under marks
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n') // each line may be a question of its own
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}
