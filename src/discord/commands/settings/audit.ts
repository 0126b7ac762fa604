import { ChannelType, channelMention, MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { listInWords, text } from '../../../text.ts';
import { missingPermissions } from '../../channel-permissions.ts';
import { actorOf, requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const audit: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('audit')
    .setDescription(text.commands.settingsAudit)
    .addChannelOption((option) =>
      option
        .setName('channel')
        .setDescription(text.commands.settingsAuditChannel)
        .addChannelTypes(
          ChannelType.GuildText,
          ChannelType.GuildAnnouncement,
          ChannelType.PublicThread,
          ChannelType.PrivateThread,
        ),
    ),

  async execute(interaction, { curation }) {
    const channel = interaction.options.getChannel('channel')?.id;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await curation.setAudit({ guild: requireGuild(interaction), actor: actorOf(interaction), channel });
    if (channel === undefined) return interaction.editReply(text.settings.noAudit);
    const missing = missingPermissions(interaction, channel, ['View Channel', 'Send Messages']);
    return interaction.editReply(
      [
        text.settings.audit(channelMention(channel)),
        ...(missing.length > 0 ? [text.settings.missingPermissions(listInWords(missing))] : []),
      ].join('\n'),
    );
  },
};
