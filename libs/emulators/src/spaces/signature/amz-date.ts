const PATTERN = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Parses an `x-amz-date` header (`20260102T030405Z`). Undefined if it is absent or invalid. */
export const readAmzDate = (header: string | string[] | undefined): Date | undefined => {
  const text = String(header ?? '');
  return PATTERN.test(text) ? new Date(text.replace(PATTERN, '$1-$2-$3T$4:$5:$6Z')) : undefined;
};
