"""Where models are asked: OpenAI-compatible servers (`openai_api`) and Anthropic's API (`anthropic_api`)."""
