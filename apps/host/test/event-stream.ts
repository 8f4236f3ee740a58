import { expectDescribed } from './described-events.js';

/** One server-sent event. */
export interface StreamedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/**
 * Reads server-sent events as they arrive, without comments. Ends with the stream.
 *
 * @throws {Error} for an event that the API's document does not describe.
 */
export async function* readEvents(response: Response): AsyncGenerator<StreamedEvent> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
      );
      const [id, type, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
      if (data === undefined) continue;
      const event = { id: id ?? '', type: type ?? '', data: JSON.parse(data) };
      expectDescribed(response.url, { id: event.id, event: event.type, data: event.data });
      yield event;
    }
  }
}

/** Every event until the stream ends. */
export async function allEvents(response: Response): Promise<StreamedEvent[]> {
  const events: StreamedEvent[] = [];
  for await (const event of readEvents(response)) events.push(event);
  return events;
}
