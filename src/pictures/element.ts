/** What satori lays out, as plain values. */
export interface Element {
  readonly type: 'div' | 'svg' | 'path';
  readonly props: {
    readonly style?: Style;
    readonly children?: string | readonly Element[];
    readonly [attribute: string]: unknown;
  };
}

/** CSS, in camel case; lengths in pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** Children beside each other. */
export function row(style: Style, ...children: readonly Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** Children below each other. */
export function column(style: Style, ...children: readonly Element[]): Element {
  return row({ flexDirection: 'column', ...style }, ...children);
}

/** Text that wraps, in the middle of a word where it has to. */
export function words(content: string, style: Style): Element {
  return {
    type: 'div',
    props: { style: { display: 'flex', wordBreak: 'break-word', ...style }, children: content },
  };
}

/** A filled shape drawn in a square of 24 × 24. */
export function shape(path: string, size: number, colour: string): Element {
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      style: { flexShrink: 0 },
      children: [{ type: 'path', props: { d: path, fill: colour, fillRule: 'evenodd' } }],
    },
  };
}

/** All text in the element and those inside it. */
export function textOf({ props: { children } }: Element): string {
  if (children === undefined) return '';
  return typeof children === 'string' ? children : children.map(textOf).join('');
}
