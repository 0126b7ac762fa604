import {
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  channelMention,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { listInWords, text } from '../../text.ts';
import { actorOf, requireGuild } from '../rights.ts';
import type { SlashCommand } from './command.ts';

/** What the bot needs in a channel to answer there, by Discord's names. */
const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
};

export const settings: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('settings')
    .setDescription(text.commands.settings)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((subcommand) =>
      subcommand
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
    )
    .toJSON(),

  async execute(interaction, { curation, readsMessages }) {
    const guild = requireGuild(interaction);
    const channel = interaction.options.getChannel('channel')?.id ?? interaction.channelId;
    const on = interaction.options.getBoolean('on') ?? !curation.settings(guild).listening.includes(channel);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await curation.setListening({ guild, actor: actorOf(interaction), channel, on });
    if (!on) return interaction.editReply(text.settings.notListening(channelMention(channel)));
    const missing = missingPermissions(interaction, channel);
    return interaction.editReply(
      [
        text.settings.listening(channelMention(channel)),
        ...(readsMessages ? [] : [text.settings.noMessageContent]),
        ...(missing.length > 0 ? [text.settings.missingPermissions(listInWords(missing))] : []),
      ].join('\n'),
    );
  },
};

function missingPermissions({ guild, client }: ChatInputCommandInteraction, channel: string): string[] {
  const granted = guild?.channels.cache.get(channel)?.permissionsFor(client.user);
  return Object.entries(NEEDED)
    .filter(([, permission]) => granted && !granted.has(permission))
    .map(([name]) => name);
}
