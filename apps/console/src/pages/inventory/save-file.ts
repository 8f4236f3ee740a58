/** The browser may begin to read a file some time after it was asked to save it. */
const KEPT_MS = 60_000;

/** Saves a file that the page holds where the browser keeps downloads. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  downloadFrom(address, name);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Lets the browser download what an address answers. @param name empty: as the answer says. */
export function downloadFrom(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
