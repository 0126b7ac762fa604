import { type AttachmentPayload, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { removeRow } from '../replies/reply-message.ts';
import type { RatingsMessage } from './sheet.ts';

/** Drawing takes a moment, so Discord is told to wait for it. */
export async function replyWithPictures(
  interaction: ChatInputCommandInteraction,
  message: RatingsMessage,
  context: Context,
): Promise<unknown> {
  const { content } = message;
  // There is nothing to show: that is for whoever asked alone.
  if (message.pictures.length === 0) return interaction.reply({ content, flags: MessageFlags.Ephemeral });
  await interaction.deferReply();
  const files = await filesOf(message, context);
  return interaction.editReply({ content, components: removeRow(interaction.user.id), files });
}

async function filesOf({ pictures, whole }: RatingsMessage, context: Context): Promise<AttachmentPayload[]> {
  const words =
    whole === undefined ? [] : [{ name: 'ratings.txt', content: Buffer.from(whole), alt: text.ratings.file }];
  const drawn = await Promise.all(
    pictures.map(async ({ picture, alt }, at) => ({
      name: `ratings-${at + 1}.png`,
      content: await context.pictures.draw(picture),
      alt,
    })),
  ).catch((error) => {
    // The words say the same.
    context.logger.error({ err: error }, text.ratings.notDrawn);
    return [];
  });
  return [...drawn, ...words].map(({ name, content, alt }) => ({
    name,
    attachment: content,
    description: alt,
  }));
}
