/** Requests in flight for one key, over all regions: as many sockets are kept open. */
export const SPACES_CONCURRENCY = 16;
