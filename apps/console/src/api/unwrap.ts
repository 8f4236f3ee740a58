/** The data of an API response: `unwrap(api.GET('/api/v1/providers'))`. Throws what the call throws. */
export async function unwrap<Data>(answer: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  return (await answer).data as NonNullable<Data>;
}
