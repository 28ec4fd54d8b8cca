import { screen } from '@testing-library/dom';
import { clear, show } from '../../testing/show.js';
import type { ReportProgress } from '../wire/shapes.js';
import { LastMessage } from './LastMessage.js';
import { StepList } from './StepList.js';

afterEach(clear);

const hour = 3600_000;
const report = (more: Partial<ReportProgress> = {}): ReportProgress => ({
  number: 'M-26-118342', current: 'forwarded', canWrite: true, chatUrl: '/praat',
  steps: [{ key: 'received', at: '2025-11-13T15:40:00Z' }, { key: 'read', at: '2025-11-13T15:44:00Z' }, { key: 'forwarded', at: '2025-11-13T15:58:00Z' }, { key: 'done' }],
  ...more,
});

test('the present step is marked for everybody, with its date and time', async () => {
  await show(<StepList report={report()} />);
  const present = screen.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'step');
  expect(present?.textContent).toBe('Doorgestuurd aan het team13 november 2025, 16.58 uur');
});

test('a next moment is shown while it lies ahead, never after', async () => {
  await show(<StepList report={report({ nextBefore: new Date(Date.now() + hour).toISOString() })} />);
  expect(screen.getByText(/U hoort iets vóór \d+ \p{L}+, \d\d\.\d\d uur\./u)).toBeTruthy();
  await show(<StepList report={report({ nextBefore: new Date(Date.now() - hour).toISOString() })} />);
  expect(screen.queryByText(/U hoort iets/)).toBeNull();
});

test('three ways to write, each with its own first words', async () => {
  await show(<LastMessage report={report()} />);
  const ways = screen.getAllByRole<HTMLAnchorElement>('link').map((link) => [link.textContent, link.getAttribute('href')]);
  expect(ways).toEqual([['Stuur nog een bericht', '/praat#more=M-26-118342'], ['Dit klopt niet', '/praat#wrong=M-26-118342'], ['Ik heb een klacht', '/praat#complaint=M-26-118342']]);
});
