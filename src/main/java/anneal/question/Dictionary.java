package anneal.question;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.util.List;

/// What EvalEx is told of our language: the operators, and that any name may be called.
///
/// EvalEx splits the text and builds the tree; it never computes, since its numbers are decimals of
/// 68 digits and its names fold case. Which functions exist is decided in [Grammar], which can say
/// what was meant.
final class Dictionary {

  private Dictionary() {}

  /// Numbers, names, operators, calls and parentheses; no arrays, structures or strings.
  static ExpressionConfiguration configuration() {
    return ExpressionConfiguration.builder()
        .operatorDictionary(operators())
        .functionDictionary(new AnyFunction())
        .arraysAllowed(false)
        .structuresAllowed(false)
        .implicitMultiplicationAllowed(false)
        .build();
  }

  private static OperatorDictionaryIfc operators() {
    var dictionary = new MapBasedOperatorDictionary();
    for (Operator operator : Operator.values()) {
      dictionary.addOperator(operator.symbol(), new Symbol(operator));
    }
    return dictionary;
  }

  /// An operator as the parser needs to know it.
  private record Symbol(Operator operator) implements OperatorIfc {
    @Override
    public int getPrecedence() {
      return operator.precedence();
    }

    @Override
    public int getPrecedence(ExpressionConfiguration configuration) {
      return operator.precedence();
    }

    @Override
    public boolean isLeftAssociative() {
      return operator.isLeftAssociative();
    }

    @Override
    public boolean isPrefix() {
      return operator.isPrefix();
    }

    @Override
    public boolean isPostfix() {
      return false;
    }

    @Override
    public boolean isInfix() {
      return !operator.isPrefix();
    }

    @Override
    public boolean isOperandLazy() {
      return false;
    }

    @Override
    public EvaluationValue evaluate(Expression whole, Token token, EvaluationValue... operands) {
      throw new UnsupportedOperationException("trees are compiled to terms");
    }
  }

  /// A call of any name with any number of arguments.
  private record AnyCall() implements FunctionIfc {
    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
      return List.of();
    }

    @Override
    public EvaluationValue evaluate(Expression whole, Token token, EvaluationValue... arguments) {
      throw new UnsupportedOperationException("trees are compiled to terms");
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... arguments) {
      throw new UnsupportedOperationException("trees are compiled to terms");
    }

    @Override
    public boolean hasVarArgs() {
      return true;
    }
  }

  private static final class AnyFunction implements FunctionDictionaryIfc {
    @Override
    public void addFunction(String name, FunctionIfc function) {
      throw new UnsupportedOperationException("the white list is fixed");
    }

    @Override
    public FunctionIfc getFunction(String name) {
      return new AnyCall();
    }
  }
}
