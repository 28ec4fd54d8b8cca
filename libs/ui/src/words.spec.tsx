import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Announcer } from './Announcer.js';
import { Avatar, initials, NoAvatar } from './Avatar.js';
import { ChannelShape } from './ChannelShape.js';
import { Chip } from './Chip.js';
import { ClockRing } from './ClockRing.js';
import { EmptyState } from './EmptyState.js';
import { Icon, iconNames } from './Icon.js';
import { LiveDot } from './LiveDot.js';
import { Notice } from './Notice.js';
import { Skeleton, Waiting } from './Skeleton.js';
import { Toast, ToastRegion } from './Toast.js';
import { UrgencyChip } from './UrgencyChip.js';

describe('what is shown is also said', () => {
  it('an urgency has its code and its word', () => {
    render(<UrgencyChip level="U2" name="Spoed" />);
    expect(screen.getByTitle('Spoed').textContent).toBe('U2 Spoed');
  });

  it.each([['green', 'svg'], ['orange', 'svg'], ['red', 'path[d^="M8 2.5"]'], ['paused', 'path[d^="M5.5 3.5"]'], ['unknown', 'svg']] as const)('a %s clock has a shape of its own beside the words', (tone, shape) => {
    const { container } = render(<ClockRing tone={tone} used={0.5} text="12 min" />);
    expect(container.textContent).toBe('12 min');
    expect(container.querySelector(shape)).toBeTruthy();
  });

  it('a ring is never overfull', () => {
    const { container } = render(<ClockRing tone="orange" used={7} text="0:10" />);
    expect(container.querySelector('.clock-used')?.getAttribute('stroke-dasharray')).toBe('34.6 34.6');
  });

  it.each([['Lotte Visser', 'LV'], ['Gerrit ten Brinke', 'GB'], ['Mila', 'M'], ['+31 6 •• •• •• 18', ''], ['@noor', '']])('%s has the initials "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
    render(<Avatar name={name} />);
    expect(screen.getByRole('img', { name })).toBeTruthy();
  });

  it('nobody is somebody to mention', () => {
    render(<NoAvatar label="Nog niet gepakt" />);
    expect(screen.getByRole('img', { name: 'Nog niet gepakt' })).toBeTruthy();
  });

  it('pictures are silent unless they are named', () => {
    render(<><Icon name="bell" /><Icon name="pin" label="Plaats" /><ChannelShape path="M1 1h4" name="Web" /><ChannelShape /></>);
    expect(screen.getAllByRole('img').map((image) => image.getAttribute('aria-label'))).toEqual(['Plaats', 'Web']);
  });

  it('every picture of the set draws something', () => {
    const { container } = render(<>{iconNames.map((name) => <Icon key={name} name={name} />)}</>);
    expect([...container.querySelectorAll('path')].every((path) => (path.getAttribute('d') ?? '').length > 5)).toBe(true);
  });

  it('a chip, a notice, an empty place and a dot say it in words', () => {
    render(<><Chip tone="ok">zeker</Chip><Notice tone="amber" icon="warn" title="Traag">al 18 s</Notice><EmptyState title="Niemand wacht">Rustig</EmptyState><LiveDot state="gone" /></>);
    for (const text of ['zeker', 'Traag', 'al 18 s', 'Niemand wacht', 'Rustig']) expect(screen.getByText(text)).toBeTruthy();
  });

  it('there is one polite and one urgent live region', () => {
    render(<Announcer polite="3 nieuwe meldingen" assertive="Verbinding weg" />);
    expect(screen.getByRole('status').textContent).toBe('3 nieuwe meldingen');
    expect(screen.getByRole('alert').textContent).toBe('Verbinding weg');
  });

  it('a toast is closed by its own button', async () => {
    const close = jest.fn();
    render(<ToastRegion label="Korte berichten"><Toast title="Bram heeft deze al" icon="user" closeLabel="Sluit bericht" onClose={close} /></ToastRegion>);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(close).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('region', { name: 'Korte berichten' }).textContent).toContain('Bram heeft deze al');
  });

  it('a skeleton waits 150 ms, so that what is fast does not flicker', () => {
    jest.useFakeTimers();
    const { container } = render(<Waiting><Skeleton bars={[40]} /></Waiting>);
    act(() => void jest.advanceTimersByTime(149));
    expect(container.innerHTML).toBe('');
    act(() => void jest.advanceTimersByTime(1));
    expect(container.querySelector('.skeleton')).toBeTruthy();
    jest.useRealTimers();
  });
});
