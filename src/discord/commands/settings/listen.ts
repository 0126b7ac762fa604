import { ChannelType, channelMention, MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { LISTENING_LEVELS, listeningLevel, setListening } from '../../../curation/settings.ts';
import { listInWords, text } from '../../../text.ts';
import { requireGuild, settingsOf } from '../../rights.ts';
import { missingIn } from '../../setup/channel-permissions.ts';
import { levelInWords } from '../../setup/settings-message.ts';
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
    .addStringOption((option) =>
      option
        .setName('level')
        .setDescription(text.commands.settingsLevel)
        .addChoices(...LISTENING_LEVELS.map((value) => ({ name: levelInWords(value), value }))),
    ),

  async execute(interaction, { curation, readsMessages }) {
    const guild = requireGuild(interaction);
    const channel = interaction.options.getChannel('channel')?.id ?? interaction.channelId;
    const named = interaction.options.getString('level');
    const isOff = listeningLevel(curation.settings(guild), channel) === 'off';
    const level = LISTENING_LEVELS.find((one) => one === named) ?? (isOff ? 'certain' : 'off');
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await curation.changeSettings(settingsOf(interaction, curation), setListening(channel, level));
    if (level === 'off') return interaction.editReply(text.settings.notListening(channelMention(channel)));
    const missing = missingIn(interaction, channel, 'answer');
    return interaction.editReply(
      [
        level === 'nearly'
          ? text.settings.offering(channelMention(channel))
          : text.settings.listening(channelMention(channel)),
        ...(readsMessages ? [] : [text.settings.noMessageContent]),
        ...(missing.length > 0 ? [text.settings.missingPermissions(listInWords(missing))] : []),
      ].join('\n'),
    );
  },
};
