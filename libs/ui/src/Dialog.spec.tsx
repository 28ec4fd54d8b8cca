import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button } from './Button.js';
import { Dialog, DialogActions } from './Dialog.js';

function Example({ onClose }: { onClose: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rond af</Button>
      <Dialog open={open} title="Rond af" description="Kies een uitkomst" onClose={() => { setOpen(false); onClose(); }}>
        <input aria-label="Reden" />
        <DialogActions><Button>Klaar</Button></DialogActions>
      </Dialog>
    </>
  );
}

describe('Dialog', () => {
  it('takes the focus, keeps it, closes by Esc and gives it back', async () => {
    const closed = jest.fn();
    render(<Example onClose={closed} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const dialog = screen.getByRole('dialog', { name: 'Rond af', description: 'Kies een uitkomst' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rond af' }));
  });

  it('writes no style element: the page’s policy refuses those', async () => {
    render(<Example onClose={() => undefined} />);
    const before = document.querySelectorAll('style').length;
    await userEvent.click(screen.getByRole('button', { name: 'Rond af' }));
    expect(document.querySelectorAll('style').length).toBe(before);
  });
});
