/** The server could not do it; the message is for the visitor. */
export class Problem extends Error {}

/** Who the visitor can be, and where. */
export async function fetchPlaces() {
  return (await fetch('/page/places')).json();
}

/**
 * Does something in the person's name.
 *
 * @param {string} as The person's id.
 * @param {object} action
 * @returns {Promise<{ modal?: object, choices?: object[] }>}
 */
export async function act(as, action) {
  const response = await fetch(`/page/act?as=${as}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(action),
  });
  const result = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
  if (!response.ok) throw new Problem(result.problem ?? 'Something went wrong on the server.');
  return result;
}

/**
 * Follows a channel as a person. Returns the function that ends it.
 *
 * @param {{ as: string, channel: string }} place
 * @param {{ onView: (view: object) => void, onTyping: () => void, onConnection: (isUp: boolean) => void }} listeners
 */
export function follow({ as, channel }, { onView, onTyping, onConnection }) {
  const source = new EventSource(`/page/events?as=${as}&channel=${channel}`);
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
  source.addEventListener('message', ({ data }) => onView(JSON.parse(data)));
  source.addEventListener('typing', onTyping);
  return () => source.close();
}

/** @param {File} file */
export async function encoded(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name, base64: btoa(binary) };
}
