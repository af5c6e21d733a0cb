export async function runExplain(_: unknown): Promise<number> {
  return 0;
}
