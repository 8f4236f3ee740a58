const COUNT_DIGITS = 21;

/** Creates ids like the gateway's: `tx`, a serial number, the second, the zone. */
export const requestIdMaker = (now: () => number): ((region: string) => string) => {
  let made = 0;
  return (region) => {
    made += 1;
    const seconds = Math.floor(now() / 1000).toString(16);
    return `tx${made.toString(16).padStart(COUNT_DIGITS, '0')}-${seconds.padStart(10, '0')}-1022-${region}-a`;
  };
};
