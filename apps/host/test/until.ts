/** A busy machine must fail nothing; less than the time that jest gives a test, which could not say what is missing. */
const PATIENCE_MS = 55_000;
const LOOK_EVERY_MS = 20;

/** What a look finds, once it finds something. Fails after 55 seconds. */
export async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen within ${PATIENCE_MS / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
