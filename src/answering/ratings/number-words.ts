export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** Small numbers in words; the index is the number. */
export const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten'.split(' ');

/** Ordinals in words, from the first. */
export const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
