import { type AnyComponent, type Component, componentType } from '../limits/components.ts';

/** Where a file of the message is served. */
export interface MediaAddress {
  readonly url: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly size: number | undefined;
  readonly contentType: string | undefined;
}

/** Discord's JSON for a message's components: what was left out has its default, and files have their address. */
export function componentPayloads(
  components: readonly Component[],
  addressOf: (url: string) => MediaAddress,
): Record<string, unknown>[] {
  const media = (url: string) => {
    const { id, url: address, contentType } = addressOf(url);
    return {
      id: id ?? '0',
      url: address,
      proxy_url: address,
      content_type: contentType ?? null,
      ...(id !== undefined && { attachment_id: id }),
    };
  };

  function payload(component: AnyComponent): Record<string, unknown> {
    const base = { type: component.type, id: component.id ?? 0 };
    switch (component.type) {
      case componentType.actionRow:
        return { ...base, components: component.components.map(payload) };
      case componentType.section:
        return {
          ...base,
          components: component.components.map(payload),
          accessory: payload(component.accessory),
        };
      case componentType.container: {
        const { accent_color, spoiler, components } = component;
        return {
          ...base,
          accent_color: accent_color ?? null,
          spoiler: spoiler ?? false,
          components: components.map(payload),
        };
      }
      case componentType.thumbnail: {
        const { description, spoiler } = component;
        return {
          ...base,
          media: media(component.media.url),
          description: description ?? null,
          spoiler: spoiler ?? false,
        };
      }
      case componentType.mediaGallery: {
        const items = component.items.map((item) => ({
          media: media(item.media.url),
          description: item.description ?? null,
          spoiler: item.spoiler ?? false,
        }));
        return { ...base, items };
      }
      case componentType.file: {
        const { name, size } = addressOf(component.file.url);
        return {
          ...base,
          file: media(component.file.url),
          name: name ?? null,
          size: size ?? null,
          spoiler: component.spoiler ?? false,
        };
      }
      case componentType.separator:
        return { ...base, divider: component.divider ?? true, spacing: component.spacing ?? 1 };
      case componentType.textDisplay:
      case componentType.button:
        return withoutNulls(component);
      default: {
        const { min_values, max_values } = component;
        return { ...withoutNulls(component), min_values: min_values ?? 1, max_values: max_values ?? 1 };
      }
    }
  }

  return components.map(payload);
}

/** Leaves out what is null, down to the bottom: Discord omits it in what it gives back. */
export function withoutNulls(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (isNothing(each) ? [] : [[key, cleaned(each)]])),
  );
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  return typeof value === 'object' && value !== null ? withoutNulls(value) : value;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
