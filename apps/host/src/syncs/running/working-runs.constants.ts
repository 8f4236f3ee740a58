/** Runs that one process starts and works on at the same time, and likewise resumed ones. Runs that wait for their provider do not count. */
export const WORKING_RUNS = 5;
