import type { Measurement } from './measure.ts';

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 30;
const TOP = 50;
const BOTTOM = 60;
const SHAPES = ['●', '■', '▲', '◆', '▼'] as const;

/**
 * Accuracy against time at one size, as SVG: up is better, left is faster. Each contender has a shape and its name
 * at it, so that no colour is needed.
 */
export function drawPicture(measurements: readonly Measurement[]): string {
  const times = measurements.map(({ median }) => Math.log10(median));
  const from = Math.floor(Math.min(...times));
  const to = Math.max(from + 1, Math.ceil(Math.max(...times)));
  const x = (log: number) => LEFT + ((log - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const y = (percent: number) => HEIGHT - BOTTOM - (percent / 100) * (HEIGHT - TOP - BOTTOM);
  const accuracy = ({ right, misspeltRight }: Measurement) => (right + misspeltRight) / 2;
  const wordings = measurements[0]?.wordings.toLocaleString('en-GB') ?? '0';
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const summary = measurements
    .map((one) => `${one.contender} ${accuracy(one).toFixed(0)} % in ${formatTime(one.median)}`)
    .join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="system-ui, sans-serif" font-size="14">`,
    `<title>Accuracy against time at ${wordings} wordings: ${summary}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="28" font-weight="600" fill="#1b1b1f">Right fact first against time for a question, ${wordings} wordings</text>`,
    ...[0, 25, 50, 75, 100].flatMap((percent) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(percent)}" y2="${y(percent)}" stroke="#d7d7de"/>`,
      `<text x="${LEFT - 10}" y="${y(percent) + 5}" text-anchor="end" fill="#4a4a55">${percent} %</text>`,
    ]),
    ...ticks.map(
      (log) =>
        `<text x="${x(log)}" y="${HEIGHT - BOTTOM + 24}" text-anchor="middle" fill="#4a4a55">${formatTime(10 ** log)}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="#4a4a55">median time, each step ten times slower</text>`,
    ...measurements.map((one, at) => {
      const [px, py] = [x(Math.log10(one.median)), y(accuracy(one))];
      // In turn above and below, from left to right, so that names beside each other do not run into one another.
      const isAbove = times.filter((time) => time < Math.log10(one.median)).length % 2 === 0;
      const name = `x="${px}" y="${isAbove ? py - 12 : py + 24}" text-anchor="middle" fill="#1b1b1f" stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
      return `<text x="${px}" y="${py + 5}" text-anchor="middle" fill="${at === 0 ? '#3b3fb6' : '#4a4a55'}">${SHAPES[at % SHAPES.length] ?? '●'}</text><text ${name}${at === 0 ? ' font-weight="600"' : ''}>${one.contender}</text>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}

function formatTime(ms: number): string {
  if (ms < 1) return `${Number((ms * 1000).toPrecision(2))} µs`;
  return ms < 1000 ? `${Number(ms.toPrecision(2))} ms` : `${Number((ms / 1000).toPrecision(2))} s`;
}
