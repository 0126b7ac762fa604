import { MessageFlags, roleMention, SlashCommandSubcommandBuilder } from 'discord.js';
import { setCurator } from '../../../curation/settings.ts';
import { listInWords, text } from '../../../text.ts';
import { UserError } from '../../../user-error.ts';
import { requireGuild, settingsOf } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const roles: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('roles')
    .setDescription(text.commands.settingsRoles)
    .addRoleOption((option) => option.setName('role').setDescription(text.commands.settingsRolesRole))
    .addBooleanOption((option) => option.setName('on').setDescription(text.commands.settingsOn)),

  async execute(interaction, { curation }) {
    const guild = requireGuild(interaction);
    const { curators } = curation.settings(guild);
    const role = interaction.options.getRole('role')?.id;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    if (role === undefined) return interaction.editReply(curatorsInWords(curators));
    if (role === guild) throw new UserError(text.settings.notEveryone);
    const on = interaction.options.getBoolean('on') ?? !curators.includes(role);
    await curation.changeSettings(settingsOf(interaction, curation), setCurator(role, on));
    if (!on) return interaction.editReply(text.settings.noCurator(roleMention(role)));
    const bot = interaction.client.user.username;
    return interaction.editReply(
      `${text.settings.curator(roleMention(role))}\n${text.settings.showCommands(bot)}`,
    );
  },
};

function curatorsInWords(curators: readonly string[]): string {
  if (curators.length === 0) return text.settings.noCurators;
  return text.settings.curators(listInWords(curators.map(roleMention)));
}
