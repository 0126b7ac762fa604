import {
  type ChatInputCommandInteraction,
  channelMention,
  MessageFlags,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import { LISTENING_LEVELS, listeningLevel, setListening } from '../../../curation/settings.ts';
import { text } from '../../../text.ts';
import { inheritsFrom } from '../../messages/listening-place.ts';
import { requireGuild, settingsOf } from '../../rights.ts';
import { THREADS, WITH_MESSAGES, WITH_POSTS } from '../../setup/channel-types.ts';
import { objectionsTo } from '../../setup/objections.ts';
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
        .addChannelTypes(...WITH_MESSAGES, ...WITH_POSTS, ...THREADS),
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
    const above = listenedAbove(interaction, channel, curation.settings(guild).listening);
    const isOff = listeningLevel(curation.settings(guild), channel) === 'off' && above === undefined;
    const level = LISTENING_LEVELS.find((one) => one === named) ?? (isOff ? 'certain' : 'off');
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await curation.changeSettings(settingsOf(interaction, curation), setListening(channel, level));
    if (level === 'off') {
      return interaction.editReply(
        above === undefined
          ? text.settings.notListening(channelMention(channel))
          : text.settings.listensAbove(channelMention(channel), channelMention(above)),
      );
    }
    return interaction.editReply(
      [
        level === 'nearly'
          ? text.settings.offering(channelMention(channel))
          : text.settings.listening(channelMention(channel)),
        ...(readsMessages ? [] : [text.settings.noMessageContent]),
        ...(await objectionsTo(channel, 'answer', interaction)),
      ].join('\n'),
    );
  },
};

/** The channel with which a thread is listened to. */
function listenedAbove(
  { guild }: ChatInputCommandInteraction,
  id: string,
  listening: readonly string[],
): string | undefined {
  const channel = guild?.channels.cache.get(id);
  const parent = channel && inheritsFrom(channel);
  return parent !== undefined && listening.includes(parent) ? parent : undefined;
}
