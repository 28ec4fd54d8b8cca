import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Menu, type MenuEntry } from './Menu.js';

const open = async (entries: readonly MenuEntry[]) => {
  render(<Menu label="Sorteren" trigger={<button type="button">Sorteren</button>} entries={entries} />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  return screen.findByRole('menu');
};

describe('Menu', () => {
  it('says that it is a menu before it is loaded', () => {
    render(<Menu label="Sorteren" trigger={<button type="button">Sorteren</button>} entries={[]} />);
    const trigger = screen.getByRole('button');
    expect([trigger.getAttribute('aria-haspopup'), trigger.getAttribute('aria-expanded')]).toEqual(['menu', 'false']);
  });

  it('opens by the down arrow too', async () => {
    render(<Menu label="Sorteren" trigger={<button type="button">Sorteren</button>} entries={[{ kind: 'item', label: 'Oudste', onSelect: () => undefined }]} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByRole('menuitem', { name: 'Oudste' })).toBeTruthy();
  });

  it('closes by Esc and gives the focus back to its button', async () => {
    await open([{ kind: 'item', label: 'Oudste', onSelect: () => undefined }]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sorteren' }));
  });

  it('stays open while several are ticked', async () => {
    const change = jest.fn();
    await open([{ kind: 'check', name: 'new', label: 'Nieuw', checked: false, onChange: change }, { kind: 'check', name: 'busy', label: 'Bezig', checked: true, onChange: change }]);
    await userEvent.keyboard('{ArrowDown} {ArrowDown} ');
    expect(change.mock.calls).toEqual([[true], [false]]);
    expect(screen.getByRole('menuitemcheckbox', { name: 'Bezig' }).getAttribute('aria-checked')).toBe('true');
  });

  it('one of several is a radio', async () => {
    const change = jest.fn();
    await open([{ kind: 'radio', name: 'order', value: 'old', options: [{ value: 'old', label: 'Oudste' }, { value: 'new', label: 'Nieuwste' }], onChange: change }]);
    await userEvent.keyboard('{End}{Enter}');
    expect(change).toHaveBeenCalledWith('new');
  });
});
