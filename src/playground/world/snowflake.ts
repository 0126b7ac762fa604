const discordEpoch = 1_420_070_400_000n;

/** Makes Discord's ids: the time in milliseconds, then a number that keeps those of one millisecond apart. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const first = (BigInt(now()) - discordEpoch) << 22n;
    last = first > last ? first : last + 1n;
    return last.toString();
  };
}

/** When the id was made, in ms since 1970. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + discordEpoch);
}
