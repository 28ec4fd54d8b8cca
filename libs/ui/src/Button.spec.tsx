import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from './Button.js';
import { IconButton } from './IconButton.js';
import { SplitButton } from './SplitButton.js';

describe('Button', () => {
  it('acts by Enter and by space', async () => {
    const act = jest.fn();
    render(<Button onClick={act}>Pak melding</Button>);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('while busy says so, keeps the focus and does nothing', async () => {
    const act = jest.fn();
    const { rerender } = render(<Button onClick={act}>Verstuur</Button>);
    await userEvent.tab();
    rerender(<Button onClick={act} busy={{ busy: true, label: 'Bezig…' }}>Verstuur</Button>);
    const button = screen.getByRole('button', { name: 'Bezig…' });
    expect(button).toHaveProperty('ariaDisabled', 'true');
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    expect(act).not.toHaveBeenCalled();
  });

  it('that is off can be reached, is named, and does nothing', async () => {
    const act = jest.fn();
    render(<Button onClick={act} disabled>Verstuur</Button>);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Verstuur' }));
    expect(act).not.toHaveBeenCalled();
  });

  it('as submit sends its form once per press, and not while busy', async () => {
    const send = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const { rerender } = render(<form onSubmit={send}><Button type="submit">Meld aan</Button></form>);
    await userEvent.click(screen.getByRole('button'));
    rerender(<form onSubmit={send}><Button type="submit" busy={{ busy: true, label: 'Bezig…' }}>Meld aan</Button></form>);
    await userEvent.click(screen.getByRole('button'));
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('IconButton', () => {
  it('is named by its label and shows it, with the key, when it has the keyboard focus; Esc takes it away', async () => {
    render(<IconButton icon="sort" label="Sorteren" keys="S" />);
    await userEvent.tab();
    expect((await screen.findByRole('tooltip')).textContent).toBe('SorterenS');
    expect(screen.getByRole('button', { name: 'Sorteren' }).getAttribute('aria-describedby')).toBe(screen.getByRole('tooltip').id);
    await userEvent.keyboard('{Escape}');
    await expect(screen.findByRole('tooltip', undefined, { timeout: 60 })).rejects.toThrow();
  });
});

describe('SplitButton', () => {
  it('does the default by the button and a variant by the arrow, the arrows and Enter', async () => {
    const send = jest.fn();
    const wait = jest.fn();
    render(
      <SplitButton onClick={send} menuLabel="Andere manieren" entries={[{ kind: 'item', label: 'Verstuur', onSelect: send }, { kind: 'item', label: 'Verstuur en wacht', onSelect: wait }]}>Verstuur</SplitButton>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(send).toHaveBeenCalledTimes(1);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu', { name: 'Andere manieren' });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(wait).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
