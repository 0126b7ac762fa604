import { type BaseInteraction, channelMention } from 'discord.js';
import { listInWords, text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import { customId } from '../custom-id.ts';
import { button, type MessageBody, row } from '../message-body.ts';
import { pagedMessage } from '../pages.ts';
import { requireConfigurer, requireGuild } from '../rights.ts';
import { isBad, type NamedChannel } from './named-channel.ts';
import { checkSetup, countProblems, type SetupCheck } from './setup-check.ts';

/** So many channels that the bot does not see are named. */
const HIDDEN_NAMED_LIMIT = 20;

/** The guild as it is now, for whoever may change its settings. */
export async function checkedSetup(
  interaction: BaseInteraction,
  context: Context,
  page: number,
): Promise<MessageBody> {
  const { curation, readsMessages } = context;
  requireConfigurer(interaction, curation);
  const { guild } = interaction;
  const me = guild?.members.me;
  if (!guild || !me) throw new UserError(text.fact.guildOnly);
  const check = await checkSetup(guild, curation.settings(requireGuild(interaction)), readsMessages);
  return setupPage(check, me.roles.botRole?.name ?? me.displayName, page);
}

/** What is well and what is not, the channels that settings name first, and how to put it right. */
function setupPage(check: SetupCheck, bot: string, page: number): MessageBody {
  const { listening, audit, moderators, lacksIntent, others } = check;
  const problems = countProblems(check);
  const lacksPermissions = [...listening, audit, moderators, ...others.hindered].some(
    (one) => one && one.missing.length > 0,
  );
  const hidden = others.hidden.slice(0, HIDDEN_NAMED_LIMIT).map(channelMention);
  const body = pagedMessage({
    heading: [
      problems === 0 ? text.setup.well : text.setup.problems(problems),
      ...(lacksPermissions ? [text.setup.fix(bot)] : []),
    ].join('\n'),
    groups: [
      {
        heading: text.setup.listening,
        lines: [
          ...(lacksIntent ? [text.setup.noIntent] : []),
          ...(listening.length > 0 ? listening.map((one) => line(one)) : [text.setup.listensNowhere]),
        ],
      },
      {
        heading: text.setup.moderation,
        lines: [
          audit ? line(audit, text.setup.audit) : text.setup.noAudit,
          moderators ? line(moderators, text.setup.moderators) : text.setup.noModerators,
        ],
      },
      {
        heading: text.setup.others,
        lines: [
          text.setup.open(others.open),
          ...others.hindered.map((one) => line(one)),
          ...(hidden.length > 0
            ? [
                text.setup.hidden(
                  others.hidden.length,
                  listInWords(hidden),
                  others.hidden.length - hidden.length,
                ),
              ]
            : []),
        ],
      },
    ],
    page,
    customId: (to) => customId('setup', to),
  });
  const again = button(text.setup.again, customId('setup', 0, 'again'));
  return { ...body, components: [...body.components, row(again)] };
}

function line(named: NamedChannel, purpose = ''): string {
  const { id, state, missing, parent } = named;
  const channel = channelMention(id);
  if (!isBad(named)) return text.setup.fine(channel, purpose, text.setup.states[state]);
  if (missing.length === 0) return text.setup.bad(channel, purpose, text.setup.states[state]);
  return text.setup.missing(
    channel,
    purpose,
    missing.map((name) => text.setup.permission(name, text.setup.without[name])),
    parent && channelMention(parent),
  );
}
