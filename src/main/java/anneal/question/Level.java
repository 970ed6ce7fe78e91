package anneal.question;

/// What a question expects of a candidate: define and compute (junior), diagnose and trade off
/// (senior), set policy under conflicting constraints (principal).
public enum Level {
  JUNIOR,
  SENIOR,
  PRINCIPAL
}
