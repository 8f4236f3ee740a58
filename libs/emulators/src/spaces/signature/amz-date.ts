const PATTERN = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Reads an `x-amz-date` header (`20260102T030405Z`); undefined when it is absent or not one. */
export const readAmzDate = (header: string | string[] | undefined): Date | undefined => {
  const text = String(header ?? '');
  return PATTERN.test(text) ? new Date(text.replace(PATTERN, '$1-$2-$3T$4:$5:$6Z')) : undefined;
};
