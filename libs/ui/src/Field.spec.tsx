import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Choices, SelectField, Switch, TextArea, TextField } from './Field.js';

// jsdom has no CSS.escape, which the test library uses for groups of radios.
Object.assign(globalThis, { CSS: { escape: (text: string) => text } });

describe('fields', () => {
  it('a text field is named by its label and described by hint and error', () => {
    render(<TextField label="Reden" hint="Dit wordt vastgelegd" error="Vul een reden in" />);
    const field = screen.getByRole('textbox', { name: 'Reden', description: 'Dit wordt vastgelegd Vul een reden in' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('a hidden label still names', () => {
    render(<TextArea label="Slotbericht" hideLabel />);
    expect(screen.getByRole('textbox', { name: 'Slotbericht' })).toBeTruthy();
  });

  it('a select is chosen by keys', async () => {
    const change = jest.fn();
    render(<SelectField label="Soort" defaultValue="TIP" onChange={(event) => change(event.target.value)}><option value="TIP">Tip</option><option value="QUESTION">Vraag</option></SelectField>);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Soort' }), 'Vraag');
    expect(change).toHaveBeenCalledWith('QUESTION');
  });

  it('choices are radios: one stop, arrows choose', async () => {
    const change = jest.fn();
    render(<Choices legend="Kleuren" value="light" onChange={change} options={[{ value: 'light', label: 'Licht' }, { value: 'dark', label: 'Donker' }]} />);
    expect(screen.getByRole('group', { name: 'Kleuren' })).toBeTruthy();
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Licht' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(change).toHaveBeenCalledWith('dark');
  });

  it('a switch turns by space and says what it is for', async () => {
    const change = jest.fn();
    render(<Switch label="Losse letters" hint="J, K, P" checked onChange={change} />);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(change).toHaveBeenCalledWith(false);
    expect(screen.getByRole('switch', { name: 'Losse letters', description: 'J, K, P' })).toBeTruthy();
  });
});
