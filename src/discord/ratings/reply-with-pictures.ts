import type { AttachmentPayload, ChatInputCommandInteraction } from 'discord.js';
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
  const body = { content: message.content, components: removeRow(interaction.user.id) };
  if (message.pictures.length === 0) return interaction.reply(body);
  await interaction.deferReply();
  return interaction.editReply({ ...body, files: await filesOf(message, context) });
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
