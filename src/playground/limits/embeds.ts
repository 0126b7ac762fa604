import { z } from 'zod';
import { formIssue } from './form.ts';

const url = z
  .string()
  .max(2048)
  .regex(/^(https?|attachment):\/\//);
const media = z.object({ url, description: z.string().max(4096).nullish() });

const embed = z.object({
  type: z.string().nullish(),
  title: z.string().max(256).nullish(),
  description: z.string().max(4096).nullish(),
  url: url.nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  color: z.number().int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: z.string().max(2048), icon_url: url.nullish() }).nullish(),
  image: media.nullish(),
  thumbnail: media.nullish(),
  author: z
    .object({ name: z.string().min(1).max(256), url: url.nullish(), icon_url: url.nullish() })
    .nullish(),
  fields: z
    .array(
      z.object({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1024),
        inline: z.boolean().nullish(),
      }),
    )
    .max(25)
    .nullish(),
});

export type Embed = z.output<typeof embed>;

const maximumSize = 6000;

/** At most ten, and 6,000 characters over all of them (developers/resources/message, "Embed Limits"). */
export const embeds = z
  .array(embed)
  .max(10)
  .superRefine((list, context) => {
    let size = 0;
    list.forEach((one, index) => {
      size += embedSize(one);
      if (size > maximumSize) {
        const message = `Embed size exceeds maximum size of ${maximumSize}`;
        context.addIssue(formIssue([index], 'MAX_EMBED_SIZE_EXCEEDED', message));
      }
    });
  });

function embedSize({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const field of fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((size, text) => size + (text?.length ?? 0), 0);
}

/** An embed without anything to show makes a message empty. */
export function isEmptyEmbed({
  title,
  description,
  footer,
  image,
  thumbnail,
  author,
  fields,
}: Embed): boolean {
  return ![title, description, footer?.text, image?.url, thumbnail?.url, author?.name, fields?.[0]].some(
    Boolean,
  );
}
