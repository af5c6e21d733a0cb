/** One part of a card: its name, what it says, and the words that it rests on. */
import type { ReactNode } from 'react';

interface PartProps {
  readonly name: string;
  readonly children: ReactNode;
}

export function CardPart({ name, children }: PartProps) {
  return (
    <section className="card-part">
      <h3>{name}</h3>
      {children}
    </section>
  );
}

export function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
