import { DemandGate } from './demand-gate.js';

describe('DemandGate', () => {
  it('is open at first, and admits one request per question', () => {
    const gate = new DemandGate();
    const log: string[] = [];

    gate.whenOpen().subscribe({ next: () => log.push('open'), complete: () => log.push('done') });
    gate.open();

    expect(log).toEqual(['open', 'done']);
  });

  it('makes everyone wait while it is closed', () => {
    const gate = new DemandGate();
    const log: string[] = [];

    gate.close();
    gate.whenOpen().subscribe(() => log.push('a'));
    gate.whenOpen().subscribe(() => log.push('b'));
    const closed = [...log];
    gate.open();
    gate.close();
    gate.whenOpen().subscribe(() => log.push('c'));

    expect(closed).toEqual([]);
    expect(log).toEqual(['a', 'b']);
  });

  it('forgets callers that stop waiting', () => {
    const gate = new DemandGate();
    const log: string[] = [];
    gate.close();

    gate
      .whenOpen()
      .subscribe(() => log.push('a'))
      .unsubscribe();
    gate.open();

    expect(log).toEqual([]);
  });
});
