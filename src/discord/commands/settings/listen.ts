import { ChannelType, channelMention, MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { setListening } from '../../../curation/settings.ts';
import { listInWords, text } from '../../../text.ts';
import { missingIn } from '../../channel-permissions.ts';
import { requireGuild, settingsOf } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const listen: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('listen')
    .setDescription(text.commands.settingsListen)
    .addChannelOption((option) =>
      option
        .setName('channel')
        .setDescription(text.commands.settingsChannel)
        .addChannelTypes(
          ChannelType.GuildText,
          ChannelType.GuildAnnouncement,
          ChannelType.GuildForum,
          ChannelType.GuildVoice,
          ChannelType.PublicThread,
          ChannelType.PrivateThread,
        ),
    )
    .addBooleanOption((option) => option.setName('on').setDescription(text.commands.settingsOn)),

  async execute(interaction, { curation, readsMessages }) {
    const guild = requireGuild(interaction);
    const channel = interaction.options.getChannel('channel')?.id ?? interaction.channelId;
    const on = interaction.options.getBoolean('on') ?? !curation.settings(guild).listening.includes(channel);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await curation.changeSettings(settingsOf(interaction, curation), setListening(channel, on));
    if (!on) return interaction.editReply(text.settings.notListening(channelMention(channel)));
    const missing = missingIn(interaction, channel, 'answer');
    return interaction.editReply(
      [
        text.settings.listening(channelMention(channel)),
        ...(readsMessages ? [] : [text.settings.noMessageContent]),
        ...(missing.length > 0 ? [text.settings.missingPermissions(listInWords(missing))] : []),
      ].join('\n'),
    );
  },
};
