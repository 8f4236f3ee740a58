/** The regions of the account, busiest first. All are in the specification's list of slugs. */
export const REGION_SLUGS = ['nyc1', 'nyc3', 'ams3', 'fra1', 'sfo3', 'sgp1', 'lon1', 'tor1', 'blr1', 'syd1'];
