import type { OpenedReport } from '../useOpenReport.js';
import { canFinishWithAnswer, firstChoice, needsOf } from './closing.js';

const report = (change: Partial<OpenedReport>) => ({ type: null, category: null, legalBasis: null, clock: { firstAnswerAt: null }, ...change }) as OpenedReport;
const tip = report({ type: 'TIP', category: { id: 'c', slug: 'nuisance', label: 'Overlast' }, legalBasis: 'WPG_8' });

it('a tip needs everything; what it has is filled in', () => {
  const choice = firstChoice(tip, '');
  expect(needsOf(tip, choice)).toEqual({ needs: 'EVERYTHING', missing: ['outcome', 'closingMessage'] });
  expect(needsOf(tip, { ...choice, outcome: 'handled', tell: 'none', reason: 'anoniem' }).missing).toEqual([]);
});

it('a question that was answered needs nothing more', () => {
  const question = report({ type: 'QUESTION', clock: { firstAnswerAt: '2026-11-13T16:00:00.000Z' } as OpenedReport['clock'] });
  expect(needsOf(question, firstChoice(question, ''))).toEqual({ needs: 'PREFILLED', missing: [] });
});

it('one that was not answered needs an answer', () => {
  const question = report({ type: 'QUESTION' });
  expect(needsOf(question, firstChoice(question, '')).missing).toEqual(['closingMessage']);
});

it('a promised message that is empty is missing, also where none is needed', () => {
  const thanks = report({ type: 'COMPLIMENT' });
  expect(needsOf(thanks, { ...firstChoice(thanks, ''), tell: 'message' }).missing).toEqual(['closingMessage']);
  expect(needsOf(thanks, { ...firstChoice(thanks, ''), tell: 'none' }).missing).toEqual([]);
});

it('an answer can finish a question, not a tip without an outcome', () => {
  expect([canFinishWithAnswer(report({ type: 'QUESTION' })), canFinishWithAnswer(tip)]).toEqual([true, false]);
});
