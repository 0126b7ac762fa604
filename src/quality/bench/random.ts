/** The same numbers in every run: the generator of Park and Miller (1988). */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

const MODULUS = 2147483647;

export function createRandom(seed = 1): Random {
  let state = seed;
  return {
    below(limit) {
      state = (state * 48271) % MODULUS;
      return Math.floor((state / MODULUS) * limit);
    },
  };
}
