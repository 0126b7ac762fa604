import { MessageFlags } from 'discord.js';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { askedTurns } from '../replies/asked-question.ts';
import { replyFrame } from '../replies/reply-frame.ts';
import { whyMessage } from '../replies/why-message.ts';
import { homeGuild } from '../rights.ts';
import type { Component } from './component.ts';

/** Tells whoever presses it how the bot came to the reply. */
export const explainReply: Component = {
  name: 'why',
  async execute(interaction, _values, context) {
    const { curation } = context;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const turns = await askedTurns(interaction, context);
    const asked = turns?.at(-1);
    if (turns === undefined || asked === undefined) throw new UserError(text.why.forgotten);
    const engine = curation.edition(homeGuild(interaction));
    const reply = engine.reply({ text: asked.text, previous: turns.slice(0, -1) });
    return interaction.editReply(
      whyMessage(asked.text, reply, engine, replyFrame(curation, homeGuild(interaction), {})),
    );
  },
};
