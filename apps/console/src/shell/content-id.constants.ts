/** The id of the element that holds the page. */
export const CONTENT = 'content';
