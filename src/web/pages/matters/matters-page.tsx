/** The matters that one may see, with how much is open in each. */
import { useAnswer } from '../../use-answer.ts';

export function MattersPage() {
  const { value, problem } = useAnswer('listMatters', {});
  if (problem !== null) return <p className="problem">{problem}</p>;
  return (
    <ul>
      {(value?.matters ?? []).map((matter) => (
        <li key={matter.id}>{matter.name}</li>
      ))}
    </ul>
  );
}
