export async function oembedTests() {}
