/** How many new syncs, and likewise resumed ones, a process works on at the same time. Syncs that wait for their provider do not count. */
export const WORKING_RUNS = 5;
