/**
 * What a component or modal carries, so that it works after a restart: its name and what it is about. Discord allows
 * 100 characters; a fact's id has at most 60 and a user's id at most 20.
 */
export function customId(name: string, ...values: readonly (string | number)[]): string {
  return [name, ...values].join(':');
}

export function parseCustomId(id: string): { readonly name: string; readonly values: readonly string[] } {
  const [name = '', ...values] = id.split(':');
  return { name, values };
}
