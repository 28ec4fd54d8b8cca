import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TabPanel, Tabs } from './Tabs.js';

function Example() {
  const [value, setValue] = useState('reply');
  return (
    <Tabs label="Antwoord of notitie" value={value} onChange={setValue} tabs={[{ value: 'reply', label: 'Antwoord' }, { value: 'note', label: 'Notitie', keys: 'N' }]}>
      <TabPanel value="reply">aan de melder</TabPanel>
      <TabPanel value="note">alleen intern</TabPanel>
    </Tabs>
  );
}

it('tabs are one stop, the arrows change them, the key beside a tab is not part of its name', async () => {
  render(<Example />);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Antwoord' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Notitie' }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('tabpanel').textContent).toBe('alleen intern');
});
