/** How severe findings are, the worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What findings are about, with what people call it. */
export const CATEGORIES = {
  unused: 'Unused',
  exposed: 'Exposed',
  'at-risk': 'At risk',
  untidy: 'Untidy',
} as const;

/** The states of findings. */
export const FINDING_STATES = ['open', 'unknown', 'muted', 'resolved'] as const;

/** By what findings are grouped. */
export const FINDING_GROUPS = ['check', 'severity', 'category', 'kind', 'connection', 'region'] as const;

/** What the page shows. */
export interface FindingSearch {
  readonly severity?: string;
  readonly category?: string;
  readonly check?: string;
  readonly connection?: string;
  readonly kind?: string;
  /** One of {@link FINDING_STATES}; open by default. */
  readonly state?: string;
  /** In the query language, of the resources. */
  readonly query?: string;
  /** One of {@link FINDING_GROUPS}; by check by default. */
  readonly groupBy?: string;
}

/** The filters in use; the grouping is none. */
export const findingFiltersInUse = ({ groupBy: _, ...filters }: FindingSearch): number =>
  Object.values(filters).filter(Boolean).length;
