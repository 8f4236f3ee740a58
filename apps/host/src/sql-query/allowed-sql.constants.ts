const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nodes of PostgreSQL's parse tree that only read. */
export const NODES = words(`
  SelectStmt ResTarget ColumnRef A_Star A_Const A_Expr BoolExpr NullTest BooleanTest CaseExpr CaseWhen CoalesceExpr MinMaxExpr FuncCall
  NamedArgExpr TypeCast TypeName CollateClause SubLink A_ArrayExpr A_Indirection A_Indices RowExpr SQLValueFunction GroupingFunc GroupingSet
  RangeVar RangeSubselect RangeFunction JoinExpr SortBy WindowDef CommonTableExpr List String Integer Float Boolean BitString Alias ColumnDef`);

/**
 * Functions that compute from their arguments alone, or aggregate. Without those that sleep, lock, read files or settings, run text as SQL,
 * or make a long text of a short one (repeat, lpad, format).
 */
export const FUNCTIONS = words(`
  count sum avg min max bool_and bool_or every array_agg string_agg json_agg jsonb_agg json_object_agg jsonb_object_agg any_value
  stddev stddev_pop stddev_samp variance var_pop var_samp corr percentile_cont percentile_disc mode
  row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
  abs ceil ceiling floor round trunc sqrt cbrt power exp ln log mod sign width_bucket div gcd lcm
  lower upper initcap length char_length character_length octet_length concat concat_ws left right substr substring position strpos
  replace translate btrim ltrim rtrim split_part reverse starts_with ascii chr md5 like_escape similar_to_escape overlay
  regexp_replace regexp_match regexp_matches regexp_split_to_array regexp_split_to_table regexp_like regexp_substr regexp_count regexp_instr
  string_to_array string_to_table array_to_string to_char to_number to_date to_timestamp
  now date_trunc date_part extract date_bin age timezone make_date make_timestamp make_timestamptz make_interval isfinite overlaps
  justify_days justify_hours justify_interval statement_timestamp transaction_timestamp
  unnest cardinality array_length array_lower array_upper array_position array_positions array_remove array_replace array_append
  array_prepend array_cat array_ndims generate_subscripts generate_series
  to_json to_jsonb row_to_json array_to_json json_build_object json_build_array jsonb_build_object jsonb_build_array json_object jsonb_object
  json_array_elements json_array_elements_text json_array_length json_each json_each_text json_object_keys json_typeof json_extract_path
  json_extract_path_text jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_each jsonb_each_text jsonb_object_keys
  jsonb_typeof jsonb_extract_path jsonb_extract_path_text jsonb_path_exists jsonb_path_match jsonb_path_query jsonb_path_query_array
  jsonb_path_query_first jsonb_strip_nulls jsonb_pretty
  host family masklen netmask hostmask broadcast network abbrev set_masklen inet_same_family inet_merge`);

/** Types that say nothing about the database. Not regclass and the like, which look up names. */
export const TYPES = words(`
  text varchar bpchar char name bool int2 int4 int8 float4 float8 numeric date time timetz timestamp timestamptz interval uuid json jsonb
  inet cidr macaddr jsonpath
  boolean smallint integer bigint real decimal`);
