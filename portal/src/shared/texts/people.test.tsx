import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Person } from '@/shared/ui/person';
import { forgetPeople, learnPeople, useSentence } from './people';

afterEach(() => act(forgetPeople));

function Sentence({ fact }: { fact: string }) {
  return <p>{useSentence()({ title: 'u7 holds it', facts: [{ name: fact, value: 'u7' }] })}</p>;
}

describe('the names of users', () => {
  it('are shown once an answer told them, the id at hand', () => {
    render(<Person id="u7" />);
    expect(screen.getByText('u7').tagName).toBe('CODE');
    act(() => learnPeople({ items: [], people: [{ id: 'u7', name: '韦海' }] }));
    expect(screen.getByText('韦海').title).toBe('u7');
  });

  it('are not kept for the next reader', () => {
    learnPeople({ people: [{ id: 'u7', name: '韦海' }] });
    render(<Person id="u7" />);
    act(forgetPeople);
    expect(screen.queryByText('韦海')).toBeNull();
    expect(screen.getByText('u7')).toBeTruthy();
  });

  it.each([undefined, null, 'text', [], { people: 'none' }])('are not looked for in %j', (answer) => {
    learnPeople(answer);
    render(<Person id="u7" />);
    expect(screen.getByText('u7').tagName).toBe('CODE');
  });

  it('stand in the sentence of a refusal that speaks of a user', () => {
    learnPeople({ people: [{ id: 'u7', name: '韦海' }] });
    const { rerender } = render(<Sentence fact="officer" />);
    expect(screen.getByText('韦海 holds it')).toBeTruthy();
    rerender(<Sentence fact="batch_no" />);
    expect(screen.getByText('u7 holds it')).toBeTruthy();
  });
});
