import { channelMention, MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { setChannel } from '../../../curation/settings.ts';
import { text } from '../../../text.ts';
import { settingsOf } from '../../rights.ts';
import { THREADS, WITH_MESSAGES } from '../../setup/channel-types.ts';
import { objectionsTo } from '../../setup/objections.ts';
import type { Subcommand } from '../subcommand.ts';

/** Where every change is told. */
export const audit = channelSetting('audit', {
  description: text.commands.settingsAudit,
  option: text.commands.settingsAuditChannel,
  set: (channel) => text.settings.audit(channel),
  unset: () => text.settings.noAudit,
});

/** Where moderators are shown what members bring to them. */
export const moderators = channelSetting('moderators', {
  description: text.commands.settingsModerators,
  option: text.commands.settingsModeratorsChannel,
  set: (channel) => text.settings.moderators(channel),
  unset: () => text.settings.noModerators,
});

interface Words {
  readonly description: string;
  readonly option: string;
  set(channel: string): string;
  unset(): string;
}

/** Names a channel that the bot writes to of its own accord, or, without the option, none. */
function channelSetting(purpose: 'audit' | 'moderators', words: Words): Subcommand {
  return {
    data: new SlashCommandSubcommandBuilder()
      .setName(purpose)
      .setDescription(words.description)
      .addChannelOption((option) =>
        option
          .setName('channel')
          .setDescription(words.option)
          .addChannelTypes(...WITH_MESSAGES, ...THREADS),
      ),

    async execute(interaction, { curation }) {
      const channel = interaction.options.getChannel('channel')?.id;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await curation.changeSettings(settingsOf(interaction, curation), setChannel(purpose, channel));
      if (channel === undefined) return interaction.editReply(words.unset());
      const objections = await objectionsTo(channel, 'tell', interaction);
      return interaction.editReply([words.set(channelMention(channel)), ...objections].join('\n'));
    },
  };
}
